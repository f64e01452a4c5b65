package org.manydesk.harness;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes Arquillian start the product once for all test classes. Found by its name in {@code META-INF/services}. */
public class SharedServer implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Suite.class);
    }
}
