package org.manydesk.availability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.manydesk.availability.MonitoringHooks;
import org.manydesk.availability.MonitoringHooks.Line;
import org.manydesk.availability.ServiceSheet;
import org.manydesk.rest.PageRequest;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** The addresses at which monitoring programs tell of a service, with what each was heard of last. For administrators. */
class HookList extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient MonitoringHooks hooks;
    private final transient ServiceSheet sheet;
    private final transient Texts texts = Texts.of(HookList.class);
    private final Div rows = new Div();

    HookList(MonitoringHooks hooks, ServiceSheet sheet) {
        this.hooks = hooks;
        this.sheet = sheet;
        add(rows, new Button(texts.get("hook.new"), click -> make()));
        show();
    }

    private void show() {
        rows.removeAll();
        var known = hooks.list(sheet.client().key(), sheet.key(), new PageRequest(MOST, null))
                .items();
        known.forEach(hook -> rows.add(row(hook)));
        if (known.isEmpty()) rows.add(new Paragraph(texts.get("hook.none")));
    }

    private Div row(Line hook) {
        var address = new Span(hook.address());
        address.addClassName("md-soft");
        var withdraw = new Button(texts.get("hook.withdraw"), click -> sure(hook));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var row = new Div(new Div(new Div(hook.name()), address), heard(hook), withdraw);
        row.addClassName("md-hook");
        return row;
    }

    private Component heard(Line hook) {
        return hook.heardAt()
                .map(at -> new Div(new Span(texts.get("hook.heard") + " "), TimeText.relative(at)))
                .orElseGet(() -> new Div(texts.get("hook.silent")));
    }

    private void make() {
        new HookDialog(name -> {
                    var made = hooks.issue(sheet.client().key(), sheet.key(), name);
                    show();
                    return made;
                })
                .open();
    }

    private void sure(Line hook) {
        var sure = new ConfirmDialog(
                texts.get("hook.withdraw"),
                texts.get("hook.withdraw.sure", hook.name()),
                texts.get("hook.withdraw"),
                confirmed -> withdraw(hook));
        sure.setCancelable(true);
        sure.setCancelText(texts.get("cancel"));
        sure.open();
    }

    private void withdraw(Line hook) {
        hooks.withdraw(sheet.client().key(), sheet.key(), hook);
        Notice.done(texts.get("hook.withdrawn"));
        show();
    }
}
