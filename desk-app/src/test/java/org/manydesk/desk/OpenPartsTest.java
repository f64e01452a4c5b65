package org.manydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** No part of the product is under a commercial licence (docs/decisions/0008). */
class OpenPartsTest {
    private static final Attributes.Name LICENCE = new Attributes.Name("Bundle-License");

    @Test
    void no_library_names_a_commercial_licence() throws IOException {
        var licences = new ArrayList<String>();
        for (var manifest : Collections.list(getClass().getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            try (var bytes = manifest.openStream()) {
                var licence = new Manifest(bytes).getMainAttributes().getValue(LICENCE);
                if (licence != null) licences.add(manifest + " " + licence);
            }
        }
        assertThat(licences)
                .anyMatch(licence -> licence.contains("flow-server"))
                .noneMatch(licence -> licence.toLowerCase(Locale.ROOT).contains("commercial"));
    }
}
