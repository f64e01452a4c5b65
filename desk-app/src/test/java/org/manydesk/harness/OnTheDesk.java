package org.manydesk.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that talks to the running product over HTTP. All such classes share one server and one database. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@RunAsClient
@ExtendWith(ArquillianExtension.class)
public @interface OnTheDesk {}
