//! The driver process of each engine: started on a free port, and gone when this process is gone, however it ends.

use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::Engine;

/// Keeps a program until its own input closes, which the system does for a process that has died as well: a static
/// value is never dropped, and a killed test run runs nothing. Chromium hangs on its driver by a pipe and goes with
/// it; the others are in one group of processes with theirs.
const KEEPER: &str = r#"
folder="$1"; shift
"$@" & kept=$!
cat > /dev/null
kill -- "-$kept" || kill "$kept"; wait "$kept"
# A browser on its way out still writes.
for try in 1 2 3; do sleep 1; rm -rf "$folder"; done
"#;

/// Where Debian puts WebKitGTK's browser, below the folder of the machine's libraries.
const MINI_BROWSER: [&str; 2] = ["webkit2gtk-4.1/MiniBrowser", "webkit2gtk-4.0/MiniBrowser"];

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running driver with a profile folder of its own.
#[derive(Debug)]
pub(super) struct Driver {
    pub(super) url: String,
    /// What the session asks of the browser.
    pub(super) capabilities: Value,
    // Closed when dropped, and that ends the keepers: they are not waited for, as they take their time to tidy up.
    _keepers: Vec<Child>,
}

impl Driver {
    /// `more` are switches of Chromium.
    pub(super) fn start(engine: Engine, more: &[&str]) -> Result<Self> {
        let profile = profile()?;
        match engine {
            Engine::Chromium => Self::chromium(&profile, more),
            Engine::Firefox => Self::firefox(&profile),
            Engine::WebKit => Self::webkit(&profile),
        }
    }

    fn chromium(profile: &str, more: &[&str]) -> Result<Self> {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let (keeper, mut output) = keep(profile, &[&program, "--port=0"], &[])?;
        // `… was started successfully on port 41573.`
        let port = read_port(&mut output, "successfully on port ", &program)?;
        drain(output);
        let mut args: Vec<String> = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding",
            "--lang=zh-CN",
            "--window-size=1280,800",
            // The browser ends when this pipe closes: no orphan after a killed driver.
            "--remote-debugging-pipe",
        ]
        .map(str::to_owned)
        .into();
        args.push(format!("--user-data-dir={profile}"));
        args.extend(more.iter().map(|switch| (*switch).to_owned()));
        let mut options = json!({ "args": args });
        if let (Ok(binary), Some(options)) = (env::var("CHROMIUM"), options.as_object_mut()) {
            options.insert("binary".to_owned(), binary.into());
        }
        let capabilities = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
        Ok(Self { url: local(port), capabilities, _keepers: vec![keeper] })
    }

    fn firefox(profile: &str) -> Result<Self> {
        let program = env::var("GECKODRIVER").unwrap_or_else(|_| "geckodriver".to_owned());
        // Access to the system is what lets a test ask for a collection of garbage.
        let line = ["setsid", &program, "--port=0", "--profile-root", profile, "--allow-system-access"];
        let (keeper, mut output) = keep(profile, &line, &[])?;
        // `… geckodriver INFO Listening on 127.0.0.1:41573`
        let port = read_port(&mut output, "Listening on 127.0.0.1:", &program)?;
        drain(output);
        let preferences = json!({
            "intl.accept_languages": "zh-CN",
            // On what is held in the hand, scrollbars lie over the page and take no room.
            "widget.gtk.overlay-scrollbars.enabled": true,
            // No other host is asked, by the page or behind its back.
            "app.normandy.enabled": false,
            "browser.region.update.enabled": false,
            "extensions.getAddons.cache.enabled": false,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
        });
        let mut options = json!({ "args": ["-headless"], "prefs": preferences });
        if let (Ok(binary), Some(options)) = (env::var("FIREFOX"), options.as_object_mut()) {
            options.insert("binary".to_owned(), binary.into());
        }
        Ok(Self { url: local(port), capabilities: json!({ "moz:firefoxOptions": options }), _keepers: vec![keeper] })
    }

    fn webkit(profile: &str) -> Result<Self> {
        let line = ["setsid", "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
        let (screen, mut output) = keep(profile, &line, &[])?;
        let mut number = String::new();
        output.read_line(&mut number)?;
        if number.trim().is_empty() {
            bail!("Xvfb did not start; is it installed?");
        }
        drain(output);
        let program = env::var("WEBKITDRIVER").unwrap_or_else(|_| "WebKitWebDriver".to_owned());
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let environment = [
            ("DISPLAY", format!(":{}", number.trim())),
            // The browser keeps what it stores below the home folder.
            ("HOME", profile.to_owned()),
            ("LANGUAGE", "zh_CN".to_owned()),
            // Its sandbox takes rights that a container does not give, and every page here is our own.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()),
            ("LIBGL_ALWAYS_SOFTWARE", "1".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
        ];
        let (keeper, output) = keep(profile, &["setsid", &program, &format!("--port={port}")], &environment)?;
        drain(output);
        until_listening(port, &program)?;
        let options = json!({ "binary": mini_browser()?, "args": ["--automation"] });
        let capabilities = json!({ "webkitgtk:browserOptions": options });
        Ok(Self { url: local(port), capabilities, _keepers: vec![keeper, screen] })
    }
}

/// A folder for what the browser stores.
fn profile() -> Result<String> {
    static STARTED: AtomicU32 = AtomicU32::new(0);
    let number = STARTED.fetch_add(1, Ordering::Relaxed);
    let profile = env::temp_dir().join(format!("mingbai-e2e-{}-{number}", process::id()));
    fs::create_dir_all(&profile).context("no folder for the browser's profile")?;
    Ok(profile.to_string_lossy().into_owned())
}

/// Starts a program that ends with this process; gives its keeper and what it prints.
fn keep(folder: &str, line: &[&str], environment: &[(&str, String)]) -> Result<(Child, BufReader<ChildStdout>)> {
    let mut keeper = Command::new("sh")
        .args(["-c", KEEPER, "keeper", folder])
        .args(line)
        .envs(environment.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        // What ends a whole group of processes, as `timeout` does, must not end the one that tidies up after it.
        .process_group(0)
        .spawn()
        .context("no shell to keep the driver")?;
    let output = BufReader::new(keeper.stdout.take().context("the driver's output is piped above")?);
    Ok((keeper, output))
}

/// Reads on for nobody: a driver whose output is closed dies of its next line, and one whose output is full stops.
fn drain(mut output: BufReader<ChildStdout>) {
    thread::spawn(move || io::copy(&mut output, &mut io::sink()));
}

/// Reads lines until one has the words before the port.
fn read_port(output: &mut impl BufRead, before: &str, program: &str) -> Result<u16> {
    for line in output.lines() {
        let line = line?;
        if let Some((_, rest)) = line.split_once(before) {
            return rest.trim().trim_end_matches('.').parse().with_context(|| format!("no port in {line:?}"));
        }
    }
    bail!("{program} did not start; is it installed?")
}

/// For a driver that does not say when it listens.
fn until_listening(port: u16, program: &str) -> Result<()> {
    let limit = Instant::now() + PATIENCE;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if Instant::now() > limit {
            bail!("{program} did not start; is it installed?");
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn mini_browser() -> Result<String> {
    if let Ok(named) = env::var("MINIBROWSER") {
        return Ok(named);
    }
    for folder in fs::read_dir("/usr/lib")?.flatten() {
        for name in MINI_BROWSER {
            let file = folder.path().join(name);
            if file.is_file() {
                return Ok(file.to_string_lossy().into_owned());
            }
        }
    }
    bail!("no MiniBrowser of WebKitGTK below /usr/lib; MINIBROWSER names another")
}

fn local(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}
