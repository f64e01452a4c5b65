package org.manydesk.client.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.manydesk.ui.Texts;

/** Says what suspending a client will do, and asks. */
class SuspensionDialog extends ConfirmDialog {
    SuspensionDialog(String client, long openTickets, Runnable suspend) {
        var texts = Texts.of(SuspensionDialog.class);
        setHeader(texts.get("suspend.title", client));
        setText(texts.get("suspend.what", openTickets));
        setCancelable(true);
        setCancelText(texts.get("cancel"));
        setConfirmText(texts.get("suspend"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirmed -> suspend.run());
    }
}
