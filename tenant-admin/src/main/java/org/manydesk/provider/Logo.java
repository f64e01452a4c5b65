package org.manydesk.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** A picture that a provider shows, or showed, on its documents; written once and never changed. */
@Entity
@Table(name = "provider_logo")
public class Logo extends ProviderOwned {

    @Column(name = "png", updatable = false)
    private String png;

    @Column(name = "width", updatable = false)
    private int width;

    @Column(name = "height", updatable = false)
    private int height;

    @Column(name = "kept_at", updatable = false)
    private Instant keptAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Logo() {}

    Logo(ProviderId provider, LogoImage image, Instant now) {
        super(provider);
        this.png = image.png();
        this.width = image.width();
        this.height = image.height();
        this.keptAt = now;
    }

    public LogoImage image() {
        return new LogoImage(png, width, height);
    }

    /** Since when it is there. */
    public Instant keptAt() {
        return keptAt;
    }
}
