package org.manydesk.audit;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** A compiled class: what it is called, what is above it, its methods. */
final class ReadClass extends ClassVisitor {
    private final List<String> above = new ArrayList<>();
    private final List<ReadMethod> methods = new ArrayList<>();
    private String name = "";

    ReadClass() {
        super(Opcodes.ASM9);
    }

    String name() {
        return name;
    }

    /** The class that it extends and the interfaces that it is of. */
    List<String> above() {
        return above;
    }

    List<ReadMethod> methods() {
        return methods;
    }

    @Override
    public void visit(
            int version,
            int access,
            String own,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] interfaces) {
        name = own;
        if (parent != null) above.add(parent);
        if (interfaces != null) above.addAll(List.of(interfaces));
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String called, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        var method = new ReadMethod(name, called, descriptor);
        methods.add(method);
        return method;
    }
}
