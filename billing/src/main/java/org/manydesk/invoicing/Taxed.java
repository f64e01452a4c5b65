package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.document.Vat;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.VatRate;

/** How a line is taxed, as it is stored; never changed. */
@Embeddable
class Taxed {

    @Enumerated(EnumType.STRING)
    @Column(name = "vat_category", updatable = false)
    private Vat.Category category;

    @Column(name = "vat_rate", updatable = false)
    private BigDecimal rate;

    @Column(name = "exemption_reason", updatable = false)
    private @Nullable String reason;

    @Column(name = "exemption_code", updatable = false)
    private @Nullable String code;

    @SuppressWarnings("NullAway") // for JPA
    protected Taxed() {}

    Taxed(Vat vat) {
        this.category = vat.category();
        this.rate = vat.rate().percent();
        this.reason = vat.exemption().map(Exemption::reason).orElse(null);
        this.code = vat.exemption().flatMap(Exemption::code).orElse(null);
    }

    Vat vat() {
        var exemption = Optional.ofNullable(reason).map(words -> new Exemption(words, Optional.ofNullable(code)));
        return new Vat(category, new VatRate(rate), exemption);
    }
}
