//! Whether a file lies where other machines may change it too, and changes are not always told.

use std::path::Path;

/// What a person should know about the place of a journal, if it is on a network or may be synchronised by
/// a cloud service; nothing on an ordinary disk. Judged by the type of the file system, so a synchronised
/// folder on an ordinary disk is not recognised.
#[cfg(target_os = "linux")]
pub fn shared_or_synced(path: &Path) -> Option<&'static str> {
    let place = path.ancestors().find(|place| place.exists()).unwrap_or(Path::new("."));
    let kind = rustix::fs::statfs(place).ok()?.f_type;
    sentence(u64::try_from(kind).unwrap_or_default() & 0xffff_ffff)
}

/// The same where the type of a file system is not known.
#[cfg(not(target_os = "linux"))]
pub fn shared_or_synced(_path: &Path) -> Option<&'static str> {
    None
}

#[cfg(target_os = "linux")]
fn sentence(kind: u64) -> Option<&'static str> {
    const NETWORK: &str = "the journal is on a network folder: only this machine may write to it; \
                           to share the meeting use \u{201c}informals share\u{201d}";
    const BRIDGED: &str = "the journal is on a folder that a program provides (a cloud drive, sshfs): only this \
                           machine may write to it; to share the meeting use \u{201c}informals share\u{201d}";
    const HOST: &str = "the journal is on a folder shared with another machine: only this machine may write to it; \
                        to share the meeting use \u{201c}informals share\u{201d}";
    match kind {
        // NFS, SMB, CIFS, SMB2, AFS (both), Coda, Ceph, Lustre, NCP, GFS2, OCFS2
        0x6969 | 0x517b | 0xff53_4d42 | 0xfe53_4d42 | 0x5346_414f | 0x6b41_4653 | 0x7375_7245
        | 0x00c3_6400 | 0x0bd0_0bd0 | 0x564c | 0x0116_1970 | 0x7461_636f => Some(NETWORK),
        // FUSE
        0x6573_5546 => Some(BRIDGED),
        // 9p, VirtualBox, VMware
        0x0102_1997 | 0x786f_4256 | 0xbacb_acbc => Some(HOST),
        _ => None,
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn network_and_cloud_folders_are_told_and_ordinary_disks_are_not() {
        assert!(sentence(0xff53_4d42).unwrap().contains("network"));
        assert!(sentence(0x6573_5546).unwrap().contains("cloud"));
        assert_eq!(sentence(0xef53), None);
    }

    #[test]
    fn a_file_that_is_not_there_yet_is_judged_by_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let expected = shared_or_synced(folder.path());
        assert_eq!(shared_or_synced(&folder.path().join("not/yet.jsonl")), expected);
    }
}
