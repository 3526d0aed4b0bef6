<%@ page contentType="text/html; charset=GBK" pageEncoding="UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <meta charset="GBK">
  <title><c:out value="${article.title}"/></title>
  <script type="module" src="/mingbai/mingbai.js"></script>
</head>
<body>
  <table width="960" align="center"><tr><td>
    <h1><c:out value="${article.title}"/></h1>
    <div id="zoom">${article.content}</div>
    <c:if test="${not empty article.explainer}">
      <mingbai-explainer src="<c:out value="${article.explainer}"/>" policy="#zoom"></mingbai-explainer>
    </c:if>
  </td></tr></table>
</body>
</html>
