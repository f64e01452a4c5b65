package org.manydesk.form.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.manydesk.form.Designing;
import org.manydesk.form.FormPlan;
import org.manydesk.form.FormSheet;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.rest.Validation;
import org.manydesk.scope.Right;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What a client asks for its tickets, type by type: made, changed, put in order, retired and asked again. */
@Route("clients/:key/forms")
@CdiComponent
@Allowed(ADMIN)
@Needs(read = Right.CLIENT_READ, change = Right.CLIENT_WRITE)
public class FormsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Designing designing;
    private final transient ClientDirectory directory;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(FormsView.class);
    private final Div content = new Div();
    private final FormCards cards = new FormCards("/asked", this::keep);
    private final PageHeader header = new PageHeader(texts.get("forms"));
    private transient FormSheet read = new FormSheet("", new FormPlan(java.util.Map.of()), 0);

    @Inject
    FormsView(Designing designing, ClientDirectory directory, Validation validation) {
        this.designing = designing;
        this.directory = directory;
        this.validation = validation;
        addClassNames("md-page", "md-narrow");
        content.addClassName("md-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var client = directory
                .sheet(event.getRouteParameters().get("key").orElseThrow())
                .client();
        removeAll();
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        header.act(new Anchor("clients/" + client.key(), texts.get("client")));
        var why = new Paragraph(texts.get("forms.why"));
        why.addClassName("md-help");
        add(header, why, content);
        show(designing.of(client.key()));
    }

    private void show(FormSheet sheet) {
        read = sheet;
        content.removeAll();
        if (sheet.plan().asked().isEmpty())
            content.add(new EmptyState(VaadinIcon.FORM, texts.get("forms.none"), texts.get("forms.none.what")));
        cards.show(sheet.plan(), designing.bought(sheet.client()));
        content.add(cards);
    }

    private void keep(FormPlan plan) {
        show(designing.change(read, validation.valid(plan)));
        Notice.done(texts.get("kept"));
    }

    @Override
    public String getPageTitle() {
        return texts.get("forms");
    }
}
