package org.manydesk.probe;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** Which product is probed. */
final class Product {
    private static final String VERSION = read();

    private Product() {}

    /** Its version, and when it was built (UTC). */
    static String version() {
        return VERSION;
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Product.class.getResourceAsStream("product.properties"))) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
