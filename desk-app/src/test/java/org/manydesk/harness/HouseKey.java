package org.manydesk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.manydesk.harness.clock.TestInternet;

/** The key by which a test's own house speaks https, made by the JDK. */
final class HouseKey {
    static final String PASSWORD = "only-for-this-test";

    private HouseKey() {}

    /** The key store, PKCS #12, in a folder where there is none yet. */
    static Path in(Path folder) {
        var store = folder.resolve("house.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        try {
            var made = new ProcessBuilder(List.of(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "a",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=house",
                            "-ext",
                            "san=ip:" + TestInternet.ADDRESS,
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD))
                    .start()
                    .waitFor();
            if (made != 0) throw new IllegalStateException("No key for the house");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return store;
    }
}
