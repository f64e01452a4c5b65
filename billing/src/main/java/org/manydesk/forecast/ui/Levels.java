package org.manydesk.forecast.ui;

import com.vaadin.flow.component.html.NativeTableCell;
import org.jspecify.annotations.Nullable;
import org.manydesk.forecast.Forecast.Level;
import org.manydesk.money.Money;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Texts;

/** Writes the numbers of forecasts; what is not known is n/a. */
record Levels(Texts texts) {

    static NativeTableCell number(String figure) {
        var cell = new NativeTableCell(figure);
        cell.addClassNames("md-right", "md-number");
        return cell;
    }

    String tickets(@Nullable Level level) {
        return level == null ? texts.get("notKnown") : texts.get("number", level.tickets());
    }

    String net(@Nullable Level level) {
        var net = level == null ? null : level.net();
        return net == null ? texts.get("notKnown") : text(net);
    }

    static String text(Money money) {
        return Amount.text(money.amount(), money.currency().getCurrencyCode());
    }
}
