package org.manydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.scope.ProviderId;

class RawMailStoreTest {
    private static final ProviderId MSP = new ProviderId(1);
    private static final byte[] MAIL = {1, 2, 3};
    private static final Fingerprint PRINT = Fingerprint.ofBytes(MAIL);

    @TempDir
    Path data;

    private long kept() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        }
    }

    private long all() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void what_was_put_away_comes_back_or_goes() throws Exception {
        var store = new RawMailStore(data);
        store.keep(MSP, PRINT, MAIL);
        store.putAway(MSP, PRINT);
        assertThat(kept()).isZero();
        store.bringBack(MSP, PRINT);
        assertThat(kept()).isEqualTo(1);
        store.removeWhatWasPutAway(MSP, PRINT);
        assertThat(kept()).as("it had come back").isEqualTo(1);
        store.putAway(MSP, PRINT);
        store.removeWhatWasPutAway(MSP, PRINT);
        assertThat(all()).isZero();
    }

    @Test
    void what_comes_again_while_it_goes_is_there_afterwards() throws Exception {
        var store = new RawMailStore(data);
        store.keep(MSP, PRINT, MAIL);
        store.putAway(MSP, PRINT);
        store.keep(MSP, PRINT, MAIL);
        store.removeWhatWasPutAway(MSP, PRINT);
        assertThat(kept()).isEqualTo(1);
        store.putAway(MSP, PRINT);
        store.keep(MSP, PRINT, MAIL);
        store.bringBack(MSP, PRINT);
        assertThat(all()).isEqualTo(1);
        store.bringBack(MSP, PRINT);
        assertThat(all()).as("nothing was away").isEqualTo(1);
    }
}
