package org.manydesk.forecast.ui;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.forecast.Forecasting;
import org.manydesk.invoicing.ui.RunningMonth;

/** Foresees the end of the running month on the billing page. */
@ApplicationScoped
class MonthsEnd implements RunningMonth {
    private final Forecasting forecasting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonthsEnd() {
        this(null);
    }

    @Inject
    MonthsEnd(Forecasting forecasting) {
        this.forecasting = forecasting;
    }

    @Override
    public Component told() {
        return new ForecastTable(forecasting.all());
    }
}
