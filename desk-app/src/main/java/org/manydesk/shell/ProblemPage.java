package org.manydesk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.manydesk.problem.Problem;
import org.manydesk.problem.Unknown;
import org.manydesk.signin.ui.PageProblems;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Texts;

/** A page that could not be made: the sentence of a named problem, else a number to ask for. Never a stack trace. */
@ParentLayout(MainLayout.class)
public class ProblemPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(ProblemPage.class);

    public ProblemPage() {
        addClassName("md-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var problem = PageProblems.problemIn(parameter.getCaughtException());
        if (problem.filter(Unknown.class::isInstance).isPresent()) return notFound();
        say(problem.map(Problem::detail)
                .orElseGet(
                        () -> texts.get("unexpected.sentence", PageProblems.logged(parameter.getCaughtException()))));
        return problem.map(Problem::status).orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    private int notFound() {
        add(new NotFoundPage());
        return HttpServletResponse.SC_NOT_FOUND;
    }

    private void say(String sentence) {
        add(new EmptyState(VaadinIcon.TOOLS, texts.get("unexpected.title"), sentence, new StartLink()));
    }

    @Override
    public String getPageTitle() {
        return texts.get("unexpected.title");
    }
}
