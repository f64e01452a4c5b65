package org.manydesk.onboarding;

import java.util.function.Function;

/** How a client's file is written. */
public enum FileFormat {
    /** YAML 1.2 without anchors, aliases and tags. */
    YAML(FileText::ofYaml),
    /** JSON, RFC 8259. */
    JSON(FileText::ofJson);

    private final Function<String, FileText> reader;

    FileFormat(Function<String, FileText> reader) {
        this.reader = reader;
    }

    FileText read(String text) {
        return reader.apply(text);
    }
}
