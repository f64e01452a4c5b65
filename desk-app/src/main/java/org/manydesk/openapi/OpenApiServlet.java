package org.manydesk.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The OpenAPI document: JSON to those who ask for it, else YAML. Open to all. */
@WebServlet(urlPatterns = "/openapi", asyncSupported = true)
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApiDocument document;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var json = wantsJson(request);
        response.setContentType(json ? "application/json" : "application/yaml");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Vary", "Accept");
        response.getOutputStream().write(json ? document.json() : document.yaml());
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json");
    }
}
