package org.manydesk.audit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.Type;

/**
 * Which methods of the product a method may come to call, read from the compiled classes: calls, lambdas, overriding methods of
 * what is called, and the observers of events that are fired. It may see more ways than are ever gone, never fewer.
 */
final class CallGraph {
    /** A kind, or what one begins with where its end is only known when it is written. */
    private static final Pattern KIND = Pattern.compile("[A-Z]{2,}(_[A-Z]+)+|[A-Z_]+_\u0001");

    private static final Set<String> RECORDING = Set.of(
            "org/manydesk/audit/AuditTrail.record",
            "org/manydesk/audit/Exporting.note",
            "org/manydesk/audit/AuditTrail.append");

    private final Map<String, ReadClass> classes = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<String, ReadMethod> methods = new HashMap<>();
    private final Set<String> wrappers = new HashSet<>();

    static CallGraph ofTheProduct() {
        var graph = new CallGraph();
        var all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.manydesk");
        for (var one : all) graph.read(one);
        graph.findWrappers();
        return graph;
    }

    private void read(JavaClass one) {
        if (one.getSource().isEmpty()) return;
        try (InputStream bytes = one.getSource().get().getUri().toURL().openStream()) {
            var read = new ReadClass();
            new ClassReader(bytes.readAllBytes()).accept(read, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            classes.put(read.name(), read);
            for (var above : read.above())
                below.computeIfAbsent(above, name -> new HashSet<>()).add(read.name());
            for (var method : read.methods()) methods.put(method.id(), method);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Methods that are told the kind of an entry and pass it on. */
    private void findWrappers() {
        var found = true;
        while (found) {
            found = false;
            for (var method : methods.values())
                if (method.isTold() && kindsIn(method).isEmpty() && records(method)) found |= wrappers.add(method.id());
        }
    }

    private boolean records(ReadMethod method) {
        return method.calls().stream()
                .anyMatch(call -> RECORDING.contains(call.substring(0, call.indexOf('('))) || wrappers.contains(call));
    }

    private static Set<String> kindsIn(ReadMethod method) {
        return method.texts().stream()
                .filter(text -> KIND.matcher(text).matches() && !text.endsWith("_READ"))
                .map(text -> text.replace('\u0001', '*'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kinds of entries, but for those of reads, that a method may come to write. */
    Set<String> kindsFrom(Method start) {
        var kinds = new TreeSet<String>();
        for (var method : from(start)) if (records(method)) kinds.addAll(kindsIn(method));
        return kinds;
    }

    private Collection<ReadMethod> from(Method start) {
        var first = Type.getInternalName(start.getDeclaringClass()) + "." + start.getName()
                + Type.getMethodDescriptor(start);
        var seen = new HashSet<String>();
        var found = new HashSet<ReadMethod>();
        var open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            var id = open.remove();
            if (!seen.add(id)) continue;
            var method = methods.get(id);
            if (method == null) continue;
            found.add(method);
            method.calls().stream().flatMap(this::targets).forEach(open::add);
            if (method.fires()) observersOf(method).forEach(open::add);
        }
        return found;
    }

    /** Where a call may arrive: at the method of the class itself or of one above, and at each that overrides it. */
    private Stream<String> targets(String call) {
        var dot = call.indexOf('.');
        var owner = call.substring(0, dot);
        var signature = call.substring(dot);
        return Stream.concat(
                        family(owner, ReadClass::above), family(owner, one -> below.getOrDefault(one.name(), Set.of())))
                .map(name -> name + signature)
                .filter(methods::containsKey);
    }

    private Stream<String> family(String name, java.util.function.Function<ReadClass, Collection<String>> next) {
        var one = classes.get(name);
        if (one == null) return Stream.of(name);
        return Stream.concat(Stream.of(name), next.apply(one).stream().flatMap(other -> family(other, next)));
    }

    private Stream<String> observersOf(ReadMethod method) {
        Predicate<ReadMethod> hears = other -> other.observed().stream().anyMatch(method.types()::contains);
        return methods.values().stream().filter(hears).map(ReadMethod::id);
    }
}
