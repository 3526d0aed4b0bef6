//! The driver process: started on a free port, and gone when this process is gone, however it ends.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

/// Keeps the driver until its own input closes, which the system does for a process that has died as well: a static
/// value is never dropped, and a killed test run runs nothing. The browser hangs on the driver by a pipe and goes too.
const KEEPER: &str = r#"
"$1" --port=0 & driver=$!
cat > /dev/null
kill "$driver"; wait "$driver"
# A browser on its way out still writes.
for try in 1 2 3; do sleep 1; rm -rf "$2"; done
"#;

/// A running chromedriver with a profile folder of its own.
#[derive(Debug)]
pub(super) struct Driver {
    pub(super) url: String,
    profile: String,
    // Closed when dropped, and that ends the keeper: it is not waited for, as it takes its time to tidy up.
    _keeper: Child,
    // Never read again, but a driver whose output is closed dies of its next line.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    pub(super) fn start() -> Result<Self> {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let profile = env::temp_dir().join(format!("mingbai-e2e-{}-{number}", process::id()));
        fs::create_dir_all(&profile).context("no folder for the browser's profile")?;
        let profile = profile.to_string_lossy().into_owned();
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper", &program, &profile])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("no shell to keep the driver")?;
        let mut output = BufReader::new(keeper.stdout.take().context("the driver's output is piped above")?);
        let port = read_port(&mut output).with_context(|| format!("{program} did not start; is it installed?"))?;
        Ok(Self { url: format!("http://127.0.0.1:{port}"), profile, _keeper: keeper, _output: output })
    }

    /// What the session asks of the browser.
    pub(super) fn capabilities(&self) -> Value {
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
        args.push(format!("--user-data-dir={}", self.profile));
        let mut options = json!({ "args": args });
        if let (Ok(binary), Some(options)) = (env::var("CHROMIUM"), options.as_object_mut()) {
            options.insert("binary".to_owned(), binary.into());
        }
        json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
    }
}

/// Reads `… was started successfully on port 41573.`
fn read_port(output: &mut impl BufRead) -> Result<u16> {
    for line in output.lines() {
        let line = line?;
        if let Some((_, rest)) = line.split_once("successfully on port ") {
            return rest.trim_end_matches('.').parse().with_context(|| format!("no port in {line:?}"));
        }
    }
    bail!("its output ended without a port")
}
