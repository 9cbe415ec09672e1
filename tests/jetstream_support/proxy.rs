//! A link that can be cut: what passes between a console and its server goes through here.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use super::server::pause;

/// What the link does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Flows,
    /// Nothing passes, and nobody is told: a cable pulled out.
    Silent,
    /// Connections break and new ones are refused: a server gone.
    Broken,
}

struct State {
    link: Link,
    open: Vec<TcpStream>,
    delay: Duration,
}

/// The link.
#[derive(Clone)]
pub struct Proxy {
    state: Arc<(Mutex<State>, Condvar)>,
    port: u16,
}

impl Proxy {
    pub fn to(server: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new((
            Mutex::new(State { link: Link::Flows, open: Vec::new(), delay: Duration::ZERO }),
            Condvar::new(),
        ));
        let proxy = Self { state, port };
        let link = proxy.clone();
        thread::spawn(move || {
            for near in listener.incoming() {
                link.join(near.unwrap(), server);
            }
        });
        proxy
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// From now on everything takes so long each way.
    pub fn delay_by(&self, delay: Duration) {
        self.state.0.lock().unwrap().delay = delay;
    }

    pub fn go_silent(&self) {
        self.set(Link::Silent);
    }

    pub fn break_off(&self) {
        self.set(Link::Broken);
        for stream in self.state.0.lock().unwrap().open.drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    pub fn restore(&self) {
        self.set(Link::Flows);
    }

    fn set(&self, link: Link) {
        self.state.0.lock().unwrap().link = link;
        self.state.1.notify_all();
    }

    fn join(&self, near: TcpStream, server: u16) {
        let mut state = self.state.0.lock().unwrap();
        if state.link == Link::Broken {
            let _ = near.shutdown(Shutdown::Both);
            return;
        }
        let Ok(far) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)) else { return };
        near.set_nodelay(true).unwrap();
        far.set_nodelay(true).unwrap();
        state.open.extend([near.try_clone().unwrap(), far.try_clone().unwrap()]);
        drop(state);
        self.pass_on(near.try_clone().unwrap(), far.try_clone().unwrap());
        self.pass_on(far, near);
    }

    fn pass_on(&self, mut from: TcpStream, mut to: TcpStream) {
        let proxy = self.clone();
        thread::spawn(move || {
            let mut bytes = vec![0; 65536];
            while let Ok(length @ 1..) = from.read(&mut bytes) {
                let state = proxy.state.0.lock().unwrap();
                let state = proxy.state.1.wait_while(state, |state| state.link == Link::Silent).unwrap();
                let delay = state.delay;
                drop(state);
                if !delay.is_zero() {
                    pause(delay);
                }
                if to.write_all(bytes.get(..length).unwrap_or_default()).is_err() {
                    break;
                }
            }
            let _ = from.shutdown(Shutdown::Both);
            let _ = to.shutdown(Shutdown::Both);
        });
    }
}
