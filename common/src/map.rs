/// An ordered map that is cheap to copy: two copies share all they have in common.
///
/// It lets a replica lay its predictions over the confirmed state without copying the house.
pub type Map<K, V> = rpds::RedBlackTreeMapSync<K, V>;
