package org.manydesk.signin.ui;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.manydesk.rest.SecurityHeaders;

/**
 * Where people reach the pages over https, their own or a proxy's, the cookie of the session is sent over nothing else and
 * set by nobody else: {@code Secure}, with the prefix {@code __Host-} (RFC 6265bis, 4.1.3.2). That is known from the
 * public address in the settings, not from what a request claims.
 */
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent start) {
        if (!SecurityHeaders.isOverHttps()) return;
        var cookie = start.getServletContext().getSessionCookieConfig();
        cookie.setName("__Host-manydesk");
        cookie.setSecure(true);
        cookie.setPath("/");
    }
}
