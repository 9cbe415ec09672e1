//! Files and folders that nobody but their owner may open.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// Makes a folder, and those above it that are missing, for the owner only, each so that its name survives a power
/// cut. One that exists is left as it is.
pub fn folder(path: &Path) -> io::Result<()> {
    let missing = path.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    for folder in missing.collect::<Vec<_>>().into_iter().rev() {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        sync_folder_of(folder)?;
    }
    Ok(())
}

/// Options that make a new file for the owner only.
pub fn new_file() -> OpenOptions {
    let options = OpenOptions::new();
    #[cfg(unix)]
    let options = {
        let mut options = options;
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options
    };
    options
}

/// Adds bytes to the end of a file that is made where there is none, and syncs it.
pub fn add_to(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = new_file().append(true).create(true).open(path)?;
    io::Write::write_all(&mut file, bytes)?;
    file.sync_data()?;
    sync_folder_of(path)
}

/// Makes sure that the name of a new file survives a power cut.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        Some(_) | None => File::open(".")?.sync_all(),
    }
}
