//! Forms of courtesy that are chosen once for a meeting, for everybody alike.

/// How everybody is addressed. The default is the plain form of informal consultations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Manner {
    /// "distinguished": for all or for none.
    pub distinguished: Distinguished,
    /// How the observer of Palestine is announced.
    pub palestine: Palestine,
    /// Whether the European Union is given the floor in its capacity as observer.
    pub european_union: EuropeanUnion,
}

/// Whether representatives are called distinguished. There is no list of who is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Distinguished {
    /// Nobody is.
    #[default]
    No,
    /// All are.
    Yes,
}

/// How the observer of Palestine is announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palestine {
    /// "the observer of the State of Palestine"
    #[default]
    State,
    /// "the observer of the Observer State of Palestine", as in the record of 29 October 2024.
    ObserverState,
}

/// How the European Union is given the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EuropeanUnion {
    /// "the representative of the European Union"
    #[default]
    Plain,
    /// "…, in its capacity as observer": formal meetings.
    AsObserver,
}
