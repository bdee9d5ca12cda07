import { simulate } from '@switchyard/runtime';
const lambda='arn:aws:lambda:eu-central-1:111122223333:function:look-up', queue='claims';
const A=(Identifier:string,Type:string,Parameters:any,Transitions:any)=>({Identifier,Type,Parameters,Transitions});
const err=(t:string,...e:string[])=>e.map(ErrorType=>({NextAction:t,ErrorType}));
const cond=(...c:[string,string,string][])=>c.map(([NextAction,Operator,o])=>({NextAction,Condition:{Operator,Operands:[o]}}));
const flow:any={Version:'2019-10-30',StartAction:'a1',Metadata:{name:'bench'},Actions:[
 A('a1','UpdateContactAttributes',{Attributes:{tier:'gold',greeting:'hello $.Name'}},{NextAction:'a2',Errors:err('end','NoMatchingError')}),
 A('a2','Compare',{ComparisonValue:'$.Attributes.tier'},{NextAction:'end',Conditions:cond(['end','Equals','silver'],['a3','Equals','gold']),Errors:err('end','NoMatchingCondition')}),
 A('a3','UpdateContactTargetQueue',{QueueId:queue},{NextAction:'a4',Errors:err('end','NoMatchingError')}),
 A('a4','Loop',{LoopCount:'3'},{NextAction:'a7',Conditions:cond(['a5','Equals','ContinueLooping'],['a7','Equals','DoneLooping'])}),
 A('a5','InvokeLambdaFunction',{LambdaFunctionARN:lambda,InvocationTimeLimitSeconds:'3',LambdaInvocationAttributes:{id:'$.ContactId'}},{NextAction:'a6',Errors:err('end','NoMatchingError')}),
 A('a6','Compare',{ComparisonValue:'$.External.status'},{NextAction:'end',Conditions:cond(['a4','Equals','ok']),Errors:err('end','NoMatchingCondition')}),
 A('a7','UpdateContactAttributes',{Attributes:{done:'yes'}},{NextAction:'a8',Errors:err('end','NoMatchingError')}),
 A('a8','UpdateContactRoutingBehavior',{QueuePriority:'2'},{NextAction:'a9'}),
 A('a9','TransferContactToQueue',{},{NextAction:'end',Errors:err('end','QueueAtCapacity','NoMatchingError')}),
 A('end','DisconnectParticipant',{},{}),
]};
const world={queues:{[queue]:{name:'Claims'}},lambdas:{[lambda]:{returns:{status:'ok'}}}};
const one=simulate({flow,world}); console.log(one.outcome,one.because,one.blocksRun,one.trace.length);
for (const trace of [false,true]) {
 for (let r=0;r<4;r++){ const t=performance.now(); let blocks=0,n=0; while(performance.now()-t<1500){ for(let i=0;i<100;i++){blocks+=simulate({flow,world,trace}).blocksRun;n++} } const s=(performance.now()-t)/1000; console.log(trace?'trace':'no trace',Math.round(blocks/s).toLocaleString(),'blocks/s',Math.round(n/s).toLocaleString(),'contacts/s'); }
}
