//! The time that the measuring programs tell.

use std::time::Duration;

/// CPU time of this process so far, in user and in system mode.
#[cfg(unix)]
pub(crate) fn cpu() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

/// Where a process is not told its CPU time, the wall clock is as near as it comes.
#[cfg(not(unix))]
pub(crate) fn cpu() -> Duration {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap()
}
