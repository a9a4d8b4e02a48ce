package org.airclass.programme;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bounded cache without a lock: two generations, and when the young one is full it becomes the old
 * one, whose forgotten entries go. Holds at most twice its size; what is asked for stays.
 */
final class Recent<K, V> {

    private final int size;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    Recent(int size) {
        this.size = size;
    }

    V get(K key) {
        V value = young.get(key);
        if (value == null) {
            value = old.get(key);
            if (value != null) {
                put(key, value);
            }
        }
        return value;
    }

    void put(K key, V value) {
        if (young.size() >= size) {
            synchronized (this) {
                if (young.size() >= size) {
                    old = young;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
        young.put(key, value);
    }
}
