package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import org.manydesk.rest.Json;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes values as YAML that {@link YamlReading} reads as the same values. */
final class YamlWriting {
    private static final int WIDTH = 120;

    private YamlWriting() {}

    static String of(JsonNode json) {
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .setSplitLines(false)
                .setSchema(new CoreSchema())
                .build();
        return new Dump(settings).dumpToString(Json.mapper().convertValue(json, Object.class));
    }
}
