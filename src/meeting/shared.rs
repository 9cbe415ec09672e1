//! What grows for as long as a meeting lasts: copies share their parts, and a change copies what it changes.
//!
//! A desk rehearses what a line would do each time it draws, the next command is decided on a copy of the
//! meeting, and rooms of earlier moments are kept for undo. Without this each of them would copy everything
//! that was ever said.

use std::hash::Hash;
use std::ops::{Deref, DerefMut, Index, Range};
use std::sync::Arc;

use rpds::{HashTrieMapSync, VectorSync};

/// A value that is copied whole when one of its holders changes it: for what hardly ever changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shared<T>(Arc<T>);

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<T> From<T> for Shared<T> {
    fn from(value: T) -> Self {
        Self(Arc::new(value))
    }
}

/// A list that grows at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedList<T>(VectorSync<T>);

impl<T> SharedList<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The one at an index from 0.
    pub fn get(&self, index: usize) -> Option<&T> {
        self.0.get(index)
    }

    /// The first one.
    pub fn first(&self) -> Option<&T> {
        self.0.first()
    }

    /// The last one.
    pub fn last(&self) -> Option<&T> {
        self.0.last()
    }

    /// All of them in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.iter()
    }

    /// Those at these indices, as far as there are any: found at once, however far they are from the beginning.
    pub fn part(&self, indices: Range<usize>) -> impl DoubleEndedIterator<Item = &T> {
        (indices.start..indices.end.min(self.len())).filter_map(|index| self.get(index))
    }

    /// Those from this index on.
    pub fn since(&self, index: usize) -> impl DoubleEndedIterator<Item = &T> {
        self.part(index..self.len())
    }

    /// The index of the first one of which this does not hold, where it holds of all before and of none after.
    pub fn partition_point(&self, holds: impl Fn(&T) -> bool) -> usize {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from.midpoint(to);
            if self.get(middle).is_some_and(&holds) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    /// Adds one at the end.
    pub fn push(&mut self, value: T) {
        self.0.push_back_mut(value);
    }
}

impl<T: Clone> SharedList<T> {
    /// The one at an index from 0, to be changed.
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        self.0.get_mut(index)
    }

    /// Takes off those from this index on, in order.
    pub fn split_off(&mut self, index: usize) -> Vec<T> {
        let later = self.since(index).cloned().collect();
        while self.len() > index {
            self.0.drop_last_mut();
        }
        later
    }

    /// Puts one at an index, before those that are there: quick near the end.
    pub fn insert(&mut self, index: usize, value: T) {
        let later = self.split_off(index);
        self.push(value);
        self.extend(later);
    }

    /// Takes the one at an index out: quick near the end.
    pub fn remove(&mut self, index: usize) {
        let later = self.split_off(index);
        self.extend(later.into_iter().skip(1));
    }
}

impl<T> Default for SharedList<T> {
    fn default() -> Self {
        Self(VectorSync::new_sync())
    }
}

impl<T> Extend<T> for SharedList<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        values.into_iter().for_each(|value| self.push(value));
    }
}

impl<T> FromIterator<T> for SharedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut list = Self::default();
        list.extend(values);
        list
    }
}

impl<T> Index<usize> for SharedList<T> {
    type Output = T;

    fn index(&self, index: usize) -> &T {
        self.0.index(index)
    }
}

impl<'a, T> IntoIterator for &'a SharedList<T> {
    type Item = &'a T;
    type IntoIter = <&'a VectorSync<T> as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// Values by key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedMap<K: Eq + Hash, V>(HashTrieMapSync<K, V>);

impl<K: Eq + Hash + Clone, V: Clone> SharedMap<K, V> {
    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.size()
    }

    /// What stands under a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.get(key)
    }

    /// Whether something stands under a key.
    pub fn contains(&self, key: &K) -> bool {
        self.0.contains_key(key)
    }

    /// Puts a value under a key, in place of any other.
    pub fn insert(&mut self, key: K, value: V) {
        self.0.insert_mut(key, value);
    }

    /// Forgets a key and its value.
    pub fn remove(&mut self, key: &K) {
        self.0.remove_mut(key);
    }

    /// Changes what stands under a key, or puts there what it becomes from nothing.
    pub fn change(&mut self, key: K, change: impl FnOnce(&mut V))
    where
        V: Default,
    {
        if let Some(value) = self.0.get_mut(&key) {
            return change(value);
        }
        let mut value = V::default();
        change(&mut value);
        self.insert(key, value);
    }
}

impl<K: Eq + Hash, V> Default for SharedMap<K, V> {
    fn default() -> Self {
        Self(HashTrieMapSync::new_sync())
    }
}
