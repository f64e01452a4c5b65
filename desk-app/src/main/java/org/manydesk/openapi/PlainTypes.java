package org.manydesk.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Types that travel as one text, or as anything, and that the library would take for objects. */
final class PlainTypes implements ModelConverter {
    private static final Map<Class<?>, Supplier<Schema<?>>> SCHEMAS = Map.of(
            Duration.class, () -> new StringSchema().format("duration").example("PT4H"),
            Period.class, () -> new StringSchema().format("duration").example("P7D"),
            YearMonth.class,
                    () -> new StringSchema().pattern("[0-9]{4}-[0-9]{2}").example("2026-10"),
            LocalTime.class, () -> new StringSchema().example("08:00"),
            ZoneId.class, () -> new StringSchema().example("Europe/London"));

    @Override
    @SuppressWarnings("rawtypes") // the library's signature
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (JsonNode.class.isAssignableFrom(raw)) return new Schema<>().description("Any JSON value");
        var known = SCHEMAS.get(raw);
        if (known != null) return known.get();
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
