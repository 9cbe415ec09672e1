//! A certificate for the server, and that of the authority that vouches for it: made once, for two years. The
//! authority's key is not kept, so that it can never vouch for anybody else.

use chrono::Datelike;
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};

use super::super::super::trouble::StoreError;
use crate::text::printable;
use crate::time::Moment;

const YEARS: i32 = 2;

/// What is written to the folder of a server.
pub(super) struct Made {
    pub authority: String,
    pub certificate: String,
    pub key: String,
}

/// For a server that is reached under these names and numbers.
pub(super) fn for_hosts(hosts: &[String], today: Moment) -> Result<Made, StoreError> {
    made(hosts, today).map_err(|error| {
        StoreError::new(
            "cannot make a certificate for the server",
            printable(&error.to_string()).to_lowercase(),
            "name the server as others reach it: --host desk.example",
        )
    })
}

fn made(hosts: &[String], today: Moment) -> Result<Made, rcgen::Error> {
    let mut authority = CertificateParams::new(Vec::new())?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    authority.distinguished_name.push(DnType::CommonName, "informals authority");
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    lasts_from(&mut authority, today);
    let authority_key = KeyPair::generate()?;
    let authority_pem = authority.self_signed(&authority_key)?.pem();

    let mut server = CertificateParams::new(hosts.to_vec())?;
    server.distinguished_name.push(DnType::CommonName, "informals server");
    server.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    server.use_authority_key_identifier_extension = true;
    lasts_from(&mut server, today);
    let key = KeyPair::generate()?;
    let certificate = server.signed_by(&key, &Issuer::new(authority, authority_key))?;
    Ok(Made { authority: authority_pem, certificate: certificate.pem(), key: key.serialize_pem() })
}

/// From the first of the month, since clocks differ, to the first of that month two years later.
fn lasts_from(certificate: &mut CertificateParams, today: Moment) {
    let today = today.in_zone(chrono_tz::UTC);
    let month = u8::try_from(today.month()).unwrap_or(1);
    certificate.not_before = date_time_ymd(today.year(), month, 1);
    certificate.not_after = date_time_ymd(today.year().saturating_add(YEARS), month, 1);
}
