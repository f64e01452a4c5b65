package org.manydesk.internet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets that connect to one address, whatever a name means by then, and are closed in the end, however slowly the other
 * side answers. The certificate is that of the name.
 */
final class PinnedSockets extends SSLSocketFactory {
    private static final int LONGEST_SECONDS = 15;

    private final SSLSocketFactory tls;
    private final InetAddress address;

    PinnedSockets(SSLSocketFactory tls, InetAddress address) {
        this.tls = tls;
        this.address = address;
    }

    /** Not connected yet. */
    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress named, int timeout) throws IOException {
                var port = ((InetSocketAddress) named).getPort();
                CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS)
                        .execute(() -> end(this));
                super.connect(new InetSocketAddress(address, port), timeout);
            }
        };
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(socket, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
