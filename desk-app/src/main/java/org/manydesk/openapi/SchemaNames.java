package org.manydesk.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names schemas by their classes; where two classes share a name, the second is told by its feature as well. */
final class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> taken = new HashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = within(type) + super.nameForClass(type, options).replaceAll("Json$", "");
        var owner = taken.putIfAbsent(name, type);
        if (owner == null || owner == type) return name;
        var longer = feature(type) + name;
        if (taken.putIfAbsent(longer, type) instanceof Class<?> other && other != type)
            throw new IllegalStateException(type + " and " + other + " would have the same name");
        return longer;
    }

    /** What a part of a record is a part of; what a resource class declares stands for itself. */
    private static String within(Class<?> type) {
        var whole = type.getEnclosingClass();
        return whole == null || !whole.isRecord() ? "" : whole.getSimpleName().replaceAll("Json$", "");
    }

    /** The last step of the package that is not {@code rest}. */
    private static String feature(Class<?> type) {
        var name = type.getPackageName().replaceAll("\\.rest$", "").replaceAll(".*\\.", "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
