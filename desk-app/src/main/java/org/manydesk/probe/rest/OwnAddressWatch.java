package org.manydesk.probe.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.net.URI;
import org.manydesk.probe.OwnAddress;

/** Notes at which address and port this node is called. */
@WebListener
public class OwnAddressWatch implements ServletRequestListener {
    @Inject
    private OwnAddress address;

    @Override
    public void requestInitialized(ServletRequestEvent called) {
        var request = called.getServletRequest();
        if (request.isSecure()) return;
        var host = request.getLocalAddr();
        var plain = host.contains(":") ? "[" + host + "]" : host;
        address.calledAt(URI.create("http://" + plain + ":" + request.getLocalPort()));
    }
}
