package org.manydesk.audit;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** What a compiled method calls, says and observes. Ids are {@code owner.name(arguments)result}, as in the class file. */
final class ReadMethod extends MethodVisitor {
    private static final String EVENT = "jakarta/enterprise/event/Event.fire";

    private final String id;
    private final Type[] parameters;
    private final Set<String> calls = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> observed = new HashSet<>();
    private boolean fires;

    ReadMethod(String owner, String name, String descriptor) {
        super(Opcodes.ASM9);
        this.id = owner + "." + name + descriptor;
        this.parameters = Type.getArgumentTypes(descriptor);
        for (var parameter : parameters) types.add(parameter.getClassName());
    }

    String id() {
        return id;
    }

    Set<String> calls() {
        return calls;
    }

    /** The texts that it says. */
    Set<String> texts() {
        return texts;
    }

    /** The classes of what it is given and what it makes. */
    Set<String> types() {
        return types;
    }

    /** The classes of events that it hears of. */
    Set<String> observed() {
        return observed;
    }

    boolean fires() {
        return fires;
    }

    /** Whether somebody gives it a text, which may be the kind of an entry. */
    boolean isTold() {
        for (var parameter : parameters) if (parameter.getClassName().equals("java.lang.String")) return true;
        return false;
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        if (descriptor.contains("/Observes")) observed.add(parameters[parameter].getClassName());
        return null;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        call(owner, name, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (var argument : arguments) {
            if (argument instanceof Handle handle && handle.getDesc().startsWith("("))
                call(handle.getOwner(), handle.getName(), handle.getDesc());
            if (argument instanceof ConstantDynamic || argument instanceof String) texts.add(argument.toString());
        }
    }

    private void call(String owner, String name, String descriptor) {
        if ((owner + "." + name).startsWith(EVENT)) fires = true;
        if (!owner.startsWith("org/manydesk/")) return;
        calls.add(owner + "." + name + descriptor);
        if (name.equals("<init>")) types.add(owner.replace('/', '.'));
        types.add(Type.getReturnType(descriptor).getClassName());
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof String text) texts.add(text);
    }
}
