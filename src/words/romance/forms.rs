//! The words that stand around names; the sentences are in the tables.

/// A form of address, plain and distinguished.
#[derive(Debug, Clone, Copy)]
pub(in crate::words) struct Title {
    pub plain: &'static str,
    pub distinguished: &'static str,
}

/// The words around names, shown here in French.
pub(in crate::words) struct Forms {
    /// “la délégation”
    pub delegation: Title,
    /// “la délégation observatrice”
    pub observer: Title,
    /// “l’État observateur de Palestine”
    pub observer_state: &'static str,
    /// “la délégation qui parle ”
    pub speaking: Title,
    /// “, en sa qualité d’observatrice”
    pub as_observer: &'static str,
    /// “, qui parlera ”
    pub will_speak: &'static str,
    /// “ de la déclaration faite ”
    pub spoke: &'static str,
    /// “au nom ”, before “de ”
    pub on_behalf: &'static str,
    /// “ et à titre national”
    pub and_nationally: &'static str,
    /// “un groupe de ”, “ États”
    pub group_of_states: (&'static str, &'static str),
    /// “de ”
    pub of: &'static str,
    /// “et ”
    pub and: &'static str,
    /// The prepositions that melt with names.
    pub prepositions: &'static [&'static str],
}
