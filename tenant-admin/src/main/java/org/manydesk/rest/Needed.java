package org.manydesk.rest;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manydesk.scope.Right;

/** Reads {@link Needs}. What says nothing asks for every right: it is closed to all from whom any was taken. */
public final class Needed {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Needed() {}

    /** The rights that a call asks for. */
    public static Set<Right> forCall(Method method, String verb) {
        var needs = nearest(
                method, method.getDeclaringClass(), method.getDeclaringClass().getPackage());
        return needs.map(said -> READING.contains(verb) ? set(said.read()) : both(said))
                .orElseGet(Needed::all);
    }

    /** The rights that a page asks for: also to change, where it can, so that no button is left over. */
    public static Set<Right> forPage(Class<?> page) {
        return nearest(page, page.getPackage()).map(Needed::both).orElseGet(Needed::all);
    }

    private static Optional<Needs> nearest(AnnotatedElement... places) {
        return Stream.of(places)
                .map(place -> place.getAnnotation(Needs.class))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Set<Right> both(Needs said) {
        var both = set(said.read());
        both.addAll(set(said.change()));
        return both;
    }

    private static Set<Right> set(Right... rights) {
        var set = EnumSet.noneOf(Right.class);
        set.addAll(List.of(rights));
        return set;
    }

    private static Set<Right> all() {
        return EnumSet.allOf(Right.class);
    }
}
