//! A served site while a part of it is still being made: what is there can be read, what is not says so, and pages hear when it is.

mod folder;

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use folder::{Folder, said};

const EXPLAINER: &str = "---\ntitle: 装电梯，补多少\n---\n\n## 明白卡 {.card}\n\n补多少\n: 每台 20 万元。\n";

/// What a test waits for comes in a second; a machine with much to do may take longer.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that ends with the test.
struct Server {
    child: Child,
    address: String,
    /// Held open: a program that cannot print ends.
    _output: BufReader<ChildStdout>,
}

impl Server {
    fn start(command: &mut Command) -> io::Result<Self> {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut output = child.stdout.take().map(BufReader::new).ok_or(io::ErrorKind::BrokenPipe)?;
        let mut line = String::new();
        output.read_line(&mut line)?;
        let address = line.split_once("http://").map(|(_, rest)| rest.trim().trim_end_matches('/').to_owned());
        let server = Self { child, address: address.unwrap_or_default(), _output: output };
        if server.address.is_empty() { Err(io::Error::other("no address was told")) } else { Ok(server) }
    }

    fn ask(&self, path: &str) -> io::Result<TcpStream> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address)?;
        Ok(stream)
    }

    /// The whole answer, its first line included.
    fn answer(&self, path: &str) -> io::Result<String> {
        let mut answer = String::new();
        self.ask(path)?.read_to_string(&mut answer)?;
        Ok(answer)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn what_is_not_ready_says_so_until_it_is_and_pages_hear_of_it() -> io::Result<()> {
    let folder = Folder::new("serve-coming")?;
    folder.write("texts/lift/jiedu.md", EXPLAINER)?;
    folder.write("texts/mingbai.toml", "print = true\n")?;
    folder.write("coming.txt", "editor\nprint\n")?;
    let serve = ["serve", "texts", "--out", "dist", "--embed", "embed", "--port", "0", "--coming", "coming.txt"];
    let server = Server::start(folder.command(&serve).env("MINGBAI_PRESS", "/nowhere"))?;

    let page = server.answer("/lift/")?;
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("补多少"), "{page}");
    assert!(page.contains("还在做：编辑器、打印版（PDF）"), "{page}");
    for path in ["/editor/", "/lift/card-a5.pdf"] {
        let answer = server.answer(path)?;
        assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("还没有做好"), "{path}: {answer}");
    }

    let mut events = BufReader::new(server.ask("/-mingbai/events")?).lines();
    // The answer has begun, so what is built from here on is heard.
    assert!(events.next().transpose()?.is_some_and(|line| line.starts_with("HTTP/1.1 200")));
    folder.write("coming.txt", "")?;
    let told = events.find(|line| line.as_ref().map_or(true, |line| line.contains("event: built")));
    assert!(told.transpose()?.is_some(), "no page was told to reload");
    assert!(!server.answer("/lift/")?.contains("还在做"));
    assert!(server.answer("/editor/")?.starts_with("HTTP/1.1 404"));
    Ok(())
}

#[test]
fn a_part_that_nobody_knows_is_told_at_once() -> io::Result<()> {
    let folder = Folder::new("serve-unknown")?;
    folder.write("texts/lift/jiedu.md", EXPLAINER)?;
    folder.write("coming.txt", "editr\n")?;
    let output = folder.mingbai(&["serve", "texts", "--out", "dist", "--embed", "embed", "--coming", "coming.txt"])?;
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("editr"), "{}", said(&output));
    assert!(folder.read("dist/index.html").is_err());
    Ok(())
}
