package org.manydesk.openapi;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member of our records is required unless it may be null. */
final class RequiredMembers extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        var type = member.getDeclaringClass();
        if (!type.isRecord() || !type.getPackageName().startsWith("org.manydesk")) return null;
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(member.getName()))
                .map(component -> component.getType() != Optional.class
                        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .findFirst()
                .orElse(null);
    }
}
