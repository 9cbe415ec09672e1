//! A process's way to a file of the [`World`]: the same steps as those on a real disk.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

use informals::journal::{Disk, Hold, Presence};

use crate::world::World;

/// One file as one process has it open.
pub struct PoweredDisk {
    world: Arc<Mutex<World>>,
    process: u32,
    file: usize,
}

impl PoweredDisk {
    /// Opens a file, or makes it.
    pub fn open(world: &Arc<Mutex<World>>, process: u32, name: &'static str) -> io::Result<Self> {
        let file = world.lock().unwrap().open_or_create(process, name)?;
        Ok(Self { world: Arc::clone(world), process, file })
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap()
    }

    fn alive(&self) -> io::Result<()> {
        if self.world().is_dead(self.process) { Err(io::Error::other("no power")) } else { Ok(()) }
    }
}

fn length(place: u64) -> usize {
    usize::try_from(place).unwrap()
}

impl Disk for PoweredDisk {
    fn hold(&mut self, _hold: Hold) -> io::Result<()> {
        self.alive()
    }

    fn release(&mut self) {}

    fn presence(&mut self) -> io::Result<Presence> {
        self.alive().map(|()| Presence::Same)
    }

    fn length(&mut self) -> io::Result<u64> {
        self.alive()?;
        Ok(self.world().bytes(self.file).len() as u64)
    }

    fn read_from(&mut self, place: u64) -> io::Result<Vec<u8>> {
        self.alive()?;
        Ok(self.world().bytes(self.file).iter().copied().skip(length(place)).collect())
    }

    fn write_at(&mut self, place: u64, bytes: &[u8]) -> io::Result<()> {
        self.world().write(self.process, self.file, length(place), bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.world().sync(self.process, self.file)
    }

    fn truncate(&mut self, to: u64) -> io::Result<()> {
        self.world().truncate(self.process, self.file, length(to))
    }

    fn set_aside(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut world = self.world();
        let torn = world.open_or_create(self.process, "M.torn")?;
        let end = world.bytes(torn).len();
        world.write(self.process, torn, end, bytes)?;
        world.sync(self.process, torn)?;
        world.sync_names(self.process)
    }

    fn name(&self) -> String {
        "\u{201c}M.jsonl\u{201d}".into()
    }
}
