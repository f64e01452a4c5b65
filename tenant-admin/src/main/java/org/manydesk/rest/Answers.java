package org.manydesk.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a method that builds its response itself answers when all goes well; for the OpenAPI document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {
    /** The type of the body; {@code Void.class} for none. */
    Class<?> value();

    /** The status codes; without any, 201 for a POST, 204 for no body, else 200. */
    int[] status() default {};
}
