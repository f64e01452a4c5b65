package org.manydesk.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers with a secret, which is shown this once: nobody keeps the answer, not even for a call that comes again. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ShownOnce {
    /** The attribute of a request whose answer shows a secret. */
    String ATTRIBUTE = "org.manydesk.shown-once";
}
