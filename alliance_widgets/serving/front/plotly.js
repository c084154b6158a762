import Plotly from "plotly.js-basic-dist-min";

export default Plotly;
