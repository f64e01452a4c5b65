package org.manydesk.brand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.provider.LogoImage;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** The picture that a client's people see on their pages; another one takes its place whole. */
@Entity
@Table(name = "client_logo")
class ClientLogo extends TenantOwned {
    @Column(name = "png", updatable = false)
    private String png;

    @Column(name = "width", updatable = false)
    private int width;

    @Column(name = "height", updatable = false)
    private int height;

    @Column(name = "kept_at", updatable = false)
    private Instant keptAt;

    @SuppressWarnings("NullAway") // for JPA
    protected ClientLogo() {}

    ClientLogo(TenantId client, LogoImage image, Instant now) {
        super(client);
        this.png = image.png();
        this.width = image.width();
        this.height = image.height();
        this.keptAt = now;
    }

    LogoImage image() {
        return new LogoImage(png, width, height);
    }
}
