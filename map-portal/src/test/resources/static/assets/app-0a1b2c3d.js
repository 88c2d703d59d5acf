document.title = "邻里"
