// The modeler of bpmn-js with as many tasks and sequence flows. `?blocks=2000&width=700&height=800`.
import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

const query = new URLSearchParams(location.search);
const { boxes, wires } = await (await fetch(`/picture-${query.get('blocks')}.json`)).json();
const root = document.getElementById('root');
root.style.width = `${query.get('width')}px`;
root.style.height = `${query.get('height')}px`;
const modeler = new Modeler({ container: root });
await modeler.importXML(xmlOf());
const canvas = modeler.get('canvas');
const show = (scale) => {
  canvas.zoom(scale);
  canvas.viewbox({ x: -70, y: -80, width: root.clientWidth / scale, height: root.clientHeight / scale });
};
show(0.7);
Object.assign(window, { zoomTo: show });

function xmlOf() {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const middle = ({ x, y, width, height }) => [Math.round(x + width / 2), Math.round(y + height / 2)];
  const flows = wires.map(({ from, to }, at) => `<sequenceFlow id="w${at}" sourceRef="${from}" targetRef="${to}"/>`);
  const shapes = boxes.map(
    ({ id, x, y, width, height }) =>
      `<di:BPMNShape id="${id}_s" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></di:BPMNShape>`,
  );
  const edges = wires.map(({ from, to }, at) => {
    const points = [byId.get(from), byId.get(to)].map(middle).map(([x, y]) => `<dd:waypoint x="${x}" y="${y}"/>`);
    return `<di:BPMNEdge id="w${at}_e" bpmnElement="w${at}">${points.join('')}</di:BPMNEdge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="x">
<process id="p">${boxes.map(({ id }) => `<task id="${id}" name="${id}"/>`).join('')}${flows.join('')}</process>
<di:BPMNDiagram id="dia"><di:BPMNPlane id="pl" bpmnElement="p">${shapes.join('')}${edges.join('')}</di:BPMNPlane></di:BPMNDiagram>
</definitions>`;
}
