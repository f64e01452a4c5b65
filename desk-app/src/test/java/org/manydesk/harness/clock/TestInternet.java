package org.manydesk.harness.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.manydesk.internet.Internet;
import org.manydesk.internet.PublicAddress;

/** The Internet with one more host in it, which a test runs. All else is as it is. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestInternet {
    /** The name of that host. */
    public static final String HOST = "hooks.example";

    /** Where it is. */
    public static final String ADDRESS = "127.0.0.77";

    @Produces
    Internet internet() {
        return new Internet(
                name -> List.of(InetAddress.getAllByName(name.equals(HOST) ? ADDRESS : name)),
                address -> PublicAddress.is(address) || address.getHostAddress().equals(ADDRESS),
                trusting());
    }

    private static SSLSocketFactory trusting() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAll()}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
