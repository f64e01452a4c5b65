package org.manydesk.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.manydesk.scope.Right;

/**
 * Which rights the calls and pages of a package, class or method ask for, beside the role of {@link Allowed}; what is nearest
 * counts. A call that only reads asks for {@code read}, any other call, and a page, for both.
 *
 * @see Needed
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
    /** To read. */
    Right[] read();

    /** To change, beside the right to read. */
    Right[] change();
}
