package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.glassfish.grizzly.ThreadCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshRequestsTest {
    private static final String CACHE = "org.glassfish.grizzly.ThreadCache";

    @TempDir
    Path folder;

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

    /** In the very classes that the server runs, which come packed in its own library. */
    @Test
    void the_server_keeps_what_a_request_is_made_of_under_these_names() throws Exception {
        try (var server = new URLClassLoader(new URL[] {grizzly()}, ClassLoader.getPlatformClassLoader())) {
            var index = server.loadClass(CACHE + "$CachedTypeIndex");
            assertThat(index.getDeclaredField("size").getType()).isEqualTo(int.class);
            var obtain = server.loadClass(CACHE).getMethod("obtainIndex", Class.class, int.class);
            for (var name : FreshRequests.KEPT) {
                var kept = server.loadClass(name);
                assertThat(Stream.of(kept.getDeclaredFields()).map(java.lang.reflect.Field::getType))
                        .as("%s is kept for later", name)
                        .contains(index);
                var place = obtain.invoke(null, kept, 1);
                assertThat(index.getMethod("getName").invoke(place)).isEqualTo(name);
            }
        }
    }

    private URL grizzly() throws IOException {
        var jar = folder.resolve("grizzly.jar");
        var packed = "/MICRO-INF/runtime/nucleus-grizzly-all.jar";
        try (var bytes = Objects.requireNonNull(getClass().getResourceAsStream(packed), packed)) {
            Files.copy(bytes, jar);
        }
        return jar.toUri().toURL();
    }
}
