package org.manydesk.openapi;

import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.manydesk.rest.Json;

/** The shapes of what travels, as Jackson writes and reads them; named ones are gathered for the document. */
final class Schemas {
    private static final Set<Type> BYTES = Set.of(InputStream.class, byte[].class, StreamingOutput.class);

    private final ModelConverters converters = new ModelConverters();
    private final Map<String, Schema<?>> named = new TreeMap<>();

    Schemas() {
        var mapper = Json.mapper().copy();
        mapper.setAnnotationIntrospector(
                AnnotationIntrospectorPair.create(new JacksonAnnotationIntrospector(), new RequiredMembers()));
        converters.addConverter(new ModelResolver(mapper, new SchemaNames()));
        converters.addConverter(new PlainTypes());
    }

    /** The schema of a type; a reference where it has a name. */
    Schema<?> of(Type type) {
        if (BYTES.contains(type)) return new StringSchema().format("binary");
        var resolved = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> named.putIfAbsent(name, schema));
        return resolved.schema;
    }

    /** The schema of a merge patch of a type: no member is required, and null takes one away. */
    Schema<?> patchOf(Type type) {
        var resolved = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
        resolved.referencedSchemas.forEach((name, schema) -> named.putIfAbsent(name, schema));
        return resolved.schema.required(null);
    }

    Schema<?> listOf(Type type) {
        return new ArraySchema().items(of(type));
    }

    /** All schemas that were referred to, by name. */
    Map<String, Schema<?>> named() {
        return named;
    }
}
