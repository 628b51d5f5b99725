//! Runs the main function of every snippet in a thread of its own, each on a free port.

use std::{
    collections::BTreeMap,
    env,
    net::{SocketAddr, TcpListener, TcpStream},
    sync::Mutex,
    thread,
    time::Duration,
};

static ADDRESSES: Mutex<BTreeMap<&str, SocketAddr>> = Mutex::new(BTreeMap::new());

/// What stands in a snippet for the address that it names.
pub fn address(key: &'static str) -> SocketAddr {
    let free = TcpListener::bind("127.0.0.1:0").expect("no free port");
    let address = free.local_addr().expect("no address");
    ADDRESSES.lock().unwrap().insert(key, address);
    address
}

/// Starts a snippet and waits until its server listens.
pub fn start(key: &'static str, main: fn() -> Result<(), String>) {
    thread::spawn(move || {
        if let Err(error) = main() {
            panic!("{key}: {error}");
        }
    });
    let listens = || {
        let address = ADDRESSES.lock().unwrap().get(key).copied();
        address.is_some_and(|address| TcpStream::connect(address).is_ok())
    };
    while !listens() {
        thread::sleep(Duration::from_millis(10));
    }
}

/// Says where each snippet is, and stays.
pub fn hello() {
    let mut arguments = env::args().skip(1);
    let tonic = arguments.next().unwrap_or_default();
    let rust = arguments.next().unwrap_or_default();
    let at: Vec<String> = ADDRESSES
        .lock()
        .unwrap()
        .iter()
        .map(|(key, address)| format!(r#""{key}":"http://{address}""#))
        .collect();
    println!(
        r#"{{"versions":{{"tonic":"{tonic}","rust":"{rust}"}},"at":{{{}}},"failed":{{}}}}"#,
        at.join(",")
    );
    loop {
        thread::park();
    }
}
