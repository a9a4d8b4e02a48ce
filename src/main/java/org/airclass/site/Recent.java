package org.airclass.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * A bounded cache without a lock: two generations, and when the young one is full it becomes the old
 * one, whose forgotten entries go. Holds at most twice its limit and an entry; what is asked for stays.
 */
public final class Recent<K, V> {

    private static final class Generation<K, V> {
        private final Map<K, V> entries = new ConcurrentHashMap<>();
        private final AtomicLong weight = new AtomicLong();
    }

    private final long limit;
    private final ToLongFunction<V> weigher;
    private volatile Generation<K, V> young = new Generation<>();
    private volatile Generation<K, V> old = new Generation<>();

    /** @param limit of a generation, in whatever the weigher weighs */
    public Recent(long limit, ToLongFunction<V> weigher) {
        this.limit = limit;
        this.weigher = weigher;
    }

    /** Null where it is not known. */
    public V get(K key) {
        V value = young.entries.get(key);
        if (value == null) {
            value = old.entries.get(key);
            if (value != null) {
                put(key, value);
            }
        }
        return value;
    }

    public void put(K key, V value) {
        Generation<K, V> generation = young;
        V before = generation.entries.put(key, value);
        long more = weigher.applyAsLong(value) - (before == null ? 0 : weigher.applyAsLong(before));
        if (generation.weight.addAndGet(more) > limit) {
            turn(generation);
        }
    }

    /** What both generations weigh. */
    public long weight() {
        return young.weight.get() + old.weight.get();
    }

    private synchronized void turn(Generation<K, V> full) {
        if (young == full) {
            old = full;
            young = new Generation<>();
        }
    }
}
