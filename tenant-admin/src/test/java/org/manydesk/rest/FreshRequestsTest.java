package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.glassfish.grizzly.ThreadCache;
import org.junit.jupiter.api.Test;

class FreshRequestsTest {
    @Test
    void what_is_given_back_is_not_given_to_the_next() {
        var asked = ThreadCache.obtainIndex("asked for by nobody yet", StringBuilder.class, 16);
        ThreadCache.putToCache(asked, new StringBuilder());
        assertThat(ThreadCache.takeFromCache(asked)).isNotNull();

        for (var name : FreshRequests.KEPT) {
            var kept = ThreadCache.obtainIndex(name, StringBuilder.class, 16);
            FreshRequests.keepNone(name);
            ThreadCache.putToCache(kept, new StringBuilder());
            assertThat(ThreadCache.takeFromCache(kept)).as(name).isNull();
        }
    }
}
