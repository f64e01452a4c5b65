package org.manydesk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Texts;

/** What is not there, and what is not for the reader: both look the same. */
@ParentLayout(MainLayout.class)
public class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(NotFoundPage.class);

    public NotFoundPage() {
        addClassName("md-page");
        add(new EmptyState(
                VaadinIcon.SEARCH_MINUS, texts.get("notFound.title"), texts.get("notFound.sentence"), new StartLink()));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return texts.get("notFound.title");
    }
}
