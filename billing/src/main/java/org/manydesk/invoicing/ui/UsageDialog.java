package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.YearMonth;
import java.util.List;
import org.manydesk.invoicing.UsageOverview;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** Each ticket of a contract's month, counted or not, and why: to be read before the invoice is made. */
class UsageDialog extends Dialog {
    UsageDialog(ClientName client, String contract, YearMonth period, List<UsageOverview.Item> tickets) {
        var texts = Texts.of(UsageDialog.class);
        setHeaderTitle(texts.get("usage.of", client.name(), contract, Days.month(period)));
        setWidth("min(960px, 100vw)");
        setHeight("min(720px, 100vh)");
        add(new UsageList(tickets));
        getFooter().add(new Button(texts.get("close"), click -> close()));
    }
}
